#include <martlet/aws/client/client_plugin.hpp>

#include <martlet/server/server.hpp>

namespace martlet::aws {
namespace {

Result<std::unique_ptr<NetClient>> make_client(const ClientOptions& options) {
  if (const Result<void> valid = NetClient::check(options); !valid) return std::unexpected(valid.error());
  return std::make_unique<NetClient>(options);
}

}  // namespace

Plugin client(ClientOptions options) {
  return {"aws client", [options = std::move(options)](Server& server) {
            server.services().singleton<Client>([options] { return make_client(options); });
          }};
}

}  // namespace martlet::aws
