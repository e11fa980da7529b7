#include "added_parts.hpp"

#include <martlet/base/quoted_text.hpp>
#include <martlet/base/text.hpp>

#include "embedded.hpp"
#include "placeholders.hpp"
#include "service_name.hpp"
#include "source_edits.hpp"

namespace martlet::cli {
namespace {

constexpr std::size_t name_bytes_max = 64;

// Returns the files of templates/added whose names begin with `placeholder`, filled in.
std::vector<NewFile> filled_in(std::string_view placeholder, const Placeholders& placeholders) {
  constexpr std::string_view folder = "added/";
  std::vector<NewFile> files;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(folder) || file.path.find(placeholder) == std::string_view::npos) continue;
    files.push_back({fill_in(file.path.substr(folder.size()), placeholders), fill_in(file.bytes, placeholders)});
  }
  return files;
}

// An include for `file` of the service, and a line for the function that begins with `head`.
struct Line {
  std::string file;
  std::string header;
  std::string head;
  std::string line;
  std::string before{};
};
Result<NewFile> with(const ServiceFolder& service, const Line& line) {
  const Result<std::string> source = service.read(line.file);
  if (!source) return std::unexpected(source.error());
  Result<std::string> changed = with_line(with_include(*source, line.header), line.head, line.line, line.before);
  if (!changed) {
    changed.error().what = line.file + ": " + changed.error().what;
    return std::unexpected(changed.error());
  }
  return NewFile{line.file, std::move(*changed)};
}

}  // namespace

Result<std::string> read_part_name(std::string_view text) {
  std::string name;
  for (const char c : text) {
    const bool begins_word = c >= 'A' && c <= 'Z' && !name.empty() && name.back() != '_';
    if (begins_word) name += '_';
    name += c == '-' ? '_' : ascii_lower(c);
  }
  const bool is_well_formed = !name.empty() && name.size() <= name_bytes_max && is_ascii_alpha(name[0]) && !name.ends_with('_') &&
                              name.find("__") == std::string::npos &&
                              name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
  if (!is_well_formed)
    return failure(Code::malformed, "the name " + quoted(text, 100) + " must consist of letters and digits, and begin with a letter",
                   "choose a name such as RateOrder");
  if (is_taken(name))
    return failure(Code::conflict, "the name " + quoted(text, 100) + " is already used by C++ or its libraries", "choose another one");
  return name;
}

Result<FolderChange> added_service(const ServiceFolder& service, const std::string& name) {
  if (const Result<void> room = service.has_room_for(name); !room) return std::unexpected(room.error());
  const std::string type = pascal_case(name);
  FolderChange change;
  change.added = filled_in("my_thing", {{"my_thing", name}, {"MyThing", type}, {"my_service", service.name_space()}});
  Result<NewFile> bindings =
      with(service, {"plugins/bindings.cpp", "../services/" + name + ".hpp", "void bind(", "  services.singleton<" + type + ">();"});
  if (!bindings) return std::unexpected(bindings.error());
  change.replaced.push_back(std::move(*bindings));
  return change;
}

Result<FolderChange> added_plugin(const ServiceFolder& service, const std::string& name) {
  if (const Result<void> room = service.has_room_for(name); !room) return std::unexpected(room.error());
  std::string dashed = name;
  for (char& c : dashed) c = c == '_' ? '-' : c;
  FolderChange change;
  change.added = filled_in("my_plugin", {{"my_plugin", name}, {"my-plugin", dashed}, {"my_service", service.name_space()}});
  Result<NewFile> plugins =
      with(service, {"plugins.cpp", "plugins/" + name + ".hpp", "void app(", "  server.plugin(" + name + "());", "plugin(routes()"});
  if (!plugins) return std::unexpected(plugins.error());
  change.replaced.push_back(std::move(*plugins));
  return change;
}

}  // namespace martlet::cli
