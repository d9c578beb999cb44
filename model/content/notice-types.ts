/** `covenant` is a residents' covenant (居民公约), `disclosure` a list the community lays open (公开栏). */
export const NOTICE_TYPES = ['announcement', 'publicity', 'service-interruption', 'recruitment', 'covenant', 'disclosure'] as const
