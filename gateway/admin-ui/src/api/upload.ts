import { refreshOnce } from './client'
import { networkProblem, Problem } from './problem'

interface Upload {
  url: string
  fields: Record<string, string>
  file: File
  signal: AbortSignal
  onProgress: (fraction: number) => void
}

/** Uploads a file; like every request, a 401 is answered by one refresh and one more try. */
export async function upload<T>(what: Upload): Promise<T> {
  try {
    return await send<T>(what)
  } catch (error) {
    if (error instanceof Problem && error.status === 401 && (await refreshOnce())) return send<T>(what)
    throw error
  }
}

/** A multipart request that tells how far it is: fetch cannot, so this one is an XMLHttpRequest. */
function send<T>({ url, fields, file, signal, onProgress }: Upload): Promise<T> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)

  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0)
    request.onerror = () => reject(networkProblem())
    request.onabort = () => reject(networkProblem())
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status < 300) resolve(body as T)
      else reject(new Problem(request.status, body, request.getResponseHeader('X-Request-Id')))
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
