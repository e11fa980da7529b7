// The changes of `martlet add plugin`.
#include "added_parts.hpp"
#include "part_registration.hpp"
#include "part_template.hpp"

namespace martlet::cli {

Result<FolderChange> added_plugin(const ServiceFolder& service, const std::string& name) {
  if (const Result<void> unused = service.check_unused(name); !unused) return std::unexpected(unused.error());
  std::string dashed = name;
  for (char& c : dashed) c = c == '_' ? '-' : c;
  FolderChange change;
  change.added = files_of_part("my_plugin", {{"my_plugin", name}, {"my-plugin", dashed}, {"my_service", service.name_space()}});
  Result<NewFile> plugins = with_registration(
      service, {"plugins.cpp", "plugins/" + name + ".hpp", "void app(", "  server.plugin(" + name + "());", "plugin(routes()"});
  if (!plugins) return std::unexpected(plugins.error());
  change.replaced.push_back(std::move(*plugins));
  return change;
}

}  // namespace martlet::cli
