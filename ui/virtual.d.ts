declare module 'virtual:first-letters.css'
