#pragma once
#include <martlet/fetch/fake_http_client.hpp>
#include <martlet/fetch/http_client.hpp>
#include <martlet/fetch/http_client_at.hpp>
#include <martlet/server/plugin.hpp>

namespace martlet {

/// Gives services an HttpClient, over HTTP as in Lambda: `server.plugin(martlet::http_client())`. A program that registers it links the TLS
/// library, a megabyte or two of a static bootstrap. It costs nothing at startup: the client is started by its first request.
Plugin http_client(FetchDefaults defaults = {});

}  // namespace martlet
