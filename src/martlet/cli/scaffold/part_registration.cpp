#include "part_registration.hpp"

#include <utility>

#include "source_edits.hpp"

namespace martlet::cli {

Result<NewFile> with_registration(const ServiceFolder& service, const PartRegistration& registration) {
  const Result<std::string> source = service.read(registration.file);
  if (!source) return std::unexpected(source.error());
  Result<std::string> changed =
      with_line(with_include(*source, registration.header), registration.head, registration.line, registration.before);
  if (!changed) {
    changed.error().what = registration.file + ": " + changed.error().what;
    return std::unexpected(changed.error());
  }
  return NewFile{registration.file, std::move(*changed)};
}

}  // namespace martlet::cli
