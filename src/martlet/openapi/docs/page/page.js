'use strict';
// Shows the document whose URL is in the page's data attributes. Its paths are relative to the service, even if a gateway adds a prefix.
(async () => {
  const { document: url, documentPath } = document.body.dataset;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  const spec = await response.json();
  const added = new URL(response.url).pathname.slice(0, -documentPath.length);
  spec.servers ??= [{ url: location.origin + added }];
  globalThis.ui = SwaggerUIBundle({
    spec,
    dom_id: '#page',
    deepLinking: true,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis],
  });
})().catch((error) => {
  document.getElementById('page').textContent = `The document can't be shown: ${error.message}`;
});
