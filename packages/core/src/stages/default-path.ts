/** PATH of an image that sets none, except on Windows (util/system/path.go). */
export const defaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
