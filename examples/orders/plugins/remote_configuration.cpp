#include "remote_configuration.hpp"

#include <memory>

#include <martlet/aws/parameter_store_source.hpp>
#include <martlet/config/file_source.hpp>
#include <martlet/config/fixed_source.hpp>
#include <martlet/config/remote.hpp>
#include <martlet/server/server.hpp>

#include "../limits.hpp"

namespace orders {
namespace {

std::shared_ptr<martlet::RemoteSource> source_of(const RemoteConfigurationOptions& options) {
  if (options.limits.empty()) return std::make_shared<martlet::FixedSource>(std::map<std::string, std::string>{{"", "{}"}});
  if (options.folder.empty()) return std::make_shared<martlet::aws::ParameterStoreSource>();
  return std::make_shared<martlet::FileSource>(options.folder);
}

}  // namespace

martlet::Plugin remote_configuration(RemoteConfigurationOptions options) {
  return {"remote configuration", [options](martlet::Server& server) {
            const auto remotes = std::make_shared<martlet::Remotes>(source_of(options));
            remotes->add<Limits>(options.limits, server.services());
            server.on_initialize([remotes] { return remotes->fetch(); });
          }};
}

}  // namespace orders
