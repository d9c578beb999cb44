import { useEffect, useState } from 'react'
import { type Wall, wallAt } from '../model/day.ts'

const MINUTE_MS = 60_000

/** The wall clock in Asia/Shanghai, renewed when its minute changes. */
export function useWall(): Wall {
  const [wall, setWall] = useState(() => wallAt(Date.now()))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setWall(wallAt(Date.now()))
      timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS) + 20)
    }
    timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS) + 20)
    return () => clearTimeout(timer)
  }, [])
  return wall
}
