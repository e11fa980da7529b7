#pragma once
#include <martlet/fetch/fake_http_client.hpp>
#include <martlet/fetch/http_client.hpp>
#include <martlet/fetch/http_client_at.hpp>
#include <martlet/server/plugin.hpp>

namespace martlet {

/// Provides services with an HttpClient, in an HTTP server and in Lambda: `server.plugin(martlet::http_client())`. A program that registers
/// it links the TLS library, which adds a megabyte or two to a static bootstrap. It costs nothing at startup: the first request starts the
/// client.
Plugin http_client(FetchDefaults defaults = {});

}  // namespace martlet
