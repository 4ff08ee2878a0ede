/** What stands above the core's document. Markdown: paragraphs, lists and code. */
export const coreDescription = `Joins any way to identify to any way to talk: tells what can be chosen, starts it, and takes citizens back to where they came from.

Fields that are not known are ignored, on both sides. Errors are \`application/problem+json\` (RFC 9457) with a \`code\` that stays the same; browsers that navigate, and everybody at the addresses where only people come, get a page instead.

This interface follows the NL API Design Rules, except where that would change what deployed parts of the two older families say to each other:

- There is no version in the path (\`/core/uri-version\`): the older parts ask \`/session_options\` and \`/start\` where they are configured to be. The version is in the header \`API-Version\`, and what changes is an optional field or a new path, never a changed one.
- Names are snake_case, in paths (\`/core/path-segments-kebab-case\`) and in bodies: the older parts compare them.
- \`/start\` is a deed and not a thing (\`/core/naming-resources\`), for the same reason.
- \`GET /auth_attr_shim\` delivers something (\`/core/http-safety\`): it is where the browser of a citizen is sent. Asking it twice does no harm, and \`HEAD\` is refused.
- Most refusals have status 400, whatever is the matter: the older parts rely on it. The \`code\` says which it is.
- Addresses of pages hold what was signed or sealed for them (\`/core/transport/no-sensitive-uris\`): a browser is sent with nothing else. They expire.
- Names and this documentation are in English (\`/core/interface-language\`, \`/core/doc-language\`), as the older parts are.`
