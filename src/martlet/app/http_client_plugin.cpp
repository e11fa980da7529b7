#include <martlet/app/http_client_plugin.hpp>
#include <martlet/net/fetch/net_http_client.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

Plugin http_client(FetchDefaults defaults) {
  return {"http client", [defaults = std::move(defaults)](Server& server) {
            server.services().singleton<HttpClient>([defaults] { return std::make_unique<net::NetHttpClient>(defaults); });
          }};
}

}  // namespace martlet
