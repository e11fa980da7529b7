// The changes of `martlet add service`.
#include "added_parts.hpp"
#include "part_registration.hpp"
#include "part_template.hpp"
#include "service_name.hpp"

namespace martlet::cli {

Result<FolderChange> added_service(const ServiceFolder& service, const std::string& name) {
  if (const Result<void> unused = service.check_unused(name); !unused) return std::unexpected(unused.error());
  const std::string type = pascal_case(name);
  FolderChange change;
  change.added = files_of_part("my_thing", {{"my_thing", name}, {"MyThing", type}, {"my_service", service.name_space()}});
  Result<NewFile> bindings = with_registration(
      service, {"plugins/bindings.cpp", "../services/" + name + ".hpp", "void bind(", "  services.singleton<" + type + ">();"});
  if (!bindings) return std::unexpected(bindings.error());
  change.replaced.push_back(std::move(*bindings));
  return change;
}

}  // namespace martlet::cli
