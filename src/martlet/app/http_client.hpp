#pragma once
#include <martlet/fetch/fake_http_client.hpp>
#include <martlet/fetch/http_client.hpp>
#include <martlet/fetch/http_client_at.hpp>
#include <martlet/server/plugin.hpp>

namespace martlet {

/// Gives services an HttpClient, over HTTP as in Lambda: `server.plugin(martlet::http_client())`. It costs a program that registers it the
/// TLS library, a megabyte or two of a static bootstrap, and at start nothing: the client begins with its first request.
Plugin http_client(FetchDefaults defaults = {});

}  // namespace martlet
