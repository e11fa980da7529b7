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

std::shared_ptr<martlet::RemoteSource> source_of(const RemoteNames& names) {
  if (names.limits.empty()) return std::make_shared<martlet::FixedSource>(std::map<std::string, std::string>{{"", "{}"}});
  if (names.folder.empty()) return std::make_shared<martlet::aws::ParameterStoreSource>();
  return std::make_shared<martlet::FileSource>(names.folder);
}

}  // namespace

martlet::Plugin remote_configuration(RemoteNames names) {
  return {"remote configuration", [names](martlet::Server& server) {
            const auto remotes = std::make_shared<martlet::Remotes>(source_of(names));
            remotes->add<Limits>(names.limits, server.services());
            server.on_initialize([remotes] { return remotes->fetch(); });
          }};
}

}  // namespace orders
