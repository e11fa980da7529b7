#include <martlet/deploy/package/bootstrap_check.hpp>

#include <algorithm>
#include <cstring>

namespace martlet::deploy {
namespace {

constexpr std::string_view wanted = "bootstrap";
constexpr std::size_t beginning_bytes = 64 * 1024;  // contains the ELF header and all program headers
constexpr std::string_view elf_magic = "\177ELF";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Bootstrap problem(Code code, std::string what, std::string next) {
  return {BootstrapProblem{{code, std::move(what), {}, std::move(next)}, true}, {}};
}

// Returns the result for a zip without `bootstrap` at the top. If it is in a folder, the error names the folder.
Bootstrap missing(const archive::Zip& zip) {
  const auto is_in_folder = [](const archive::ZipEntry& entry) { return entry.name.ends_with("/bootstrap"); };
  const auto found = std::find_if(zip.entries().begin(), zip.entries().end(), is_in_folder);
  if (found != zip.entries().end()) {
    const std::string folder = found->name.substr(0, found->name.size() - wanted.size() - 1);
    return problem(Code::missing, "bootstrap is in the folder " + folder + "/ of the zip, but Lambda looks for it at the top",
                   "make the zip inside that folder: cd " + folder + " && zip function.zip bootstrap");
  }
  return problem(Code::missing, "the zip has no bootstrap, the file that Lambda starts",
                 "`martlet package PROGRAM --out function.zip` makes a zip with one");
}

Bootstrap check_script(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) {
    const std::string interpreter(line.substr(2, line.size() - 3));
    return problem(Code::malformed,
                   "the lines of bootstrap end with CR LF, so Lambda would look for the interpreter \"" + interpreter + "\\r\"",
                   "save it with LF alone (sed -i 's/\\r$//' bootstrap)");
  }
  return {};
}

Bootstrap foreign(std::string_view bytes) {
  if (bytes.empty()) return problem(Code::unsupported, "bootstrap is empty", "put the program there");
  if (bytes.starts_with(byte_order_mark))
    return problem(Code::malformed, "bootstrap begins with a byte order mark, so it isn't recognized as a script",
                   "save it as UTF-8 without one");
  const std::string next = "build it for Linux (`martlet package` checks that)";
  if (bytes.starts_with("MZ")) return problem(Code::unsupported, "bootstrap is a program for Windows", next);
  if (bytes.starts_with("\xCF\xFA\xED\xFE") || bytes.starts_with("\xCA\xFE\xBA\xBE"))
    return problem(Code::unsupported, "bootstrap is a program for macOS", next);
  return problem(Code::unsupported, "bootstrap is neither a program for Linux nor a script that begins with #!", next);
}

ReadAt reader_of(std::string_view bytes) {
  return [bytes](std::uint64_t offset, std::span<char> into) -> std::size_t {
    if (offset >= bytes.size()) return 0;
    const std::size_t size = std::min<std::size_t>(into.size(), bytes.size() - static_cast<std::size_t>(offset));
    std::memcpy(into.data(), bytes.data() + offset, size);
    return size;
  };
}

Bootstrap dynamic_program(const Elf& elf) {
  std::string needs;
  for (const std::string& library : elf.needed) needs += (needs.empty() ? ": it needs " : ", ") + library;
  Bootstrap examined = problem(Code::unsupported, "bootstrap is a dynamic program without its libraries" + needs,
                               "link it statically, or let `martlet package` put its loader and libraries into the zip");
  examined.problem->is_certain = false;
  return examined;
}

Bootstrap check_program(std::string_view bytes, BootstrapExtent extent) {
  const Result<Elf> elf = extent == BootstrapExtent::whole ? read_elf(reader_of(bytes)) : read_elf_head(reader_of(bytes));
  if (!elf)
    return problem(elf.error().code, "bootstrap can't be started: " + elf.error().what, "build it again, for Linux on x86_64 or arm64");
  if (!elf->interpreter.empty()) return dynamic_program(*elf);
  if (extent == BootstrapExtent::whole && !elf->is_program)
    return problem(Code::unsupported, "bootstrap is a library, not a program", "pack the program");
  return {{}, elf->architecture};
}

}  // namespace

Bootstrap examine_bootstrap(archive::Zip& zip, BootstrapExtent extent) {
  const auto is_wanted = [](const archive::ZipEntry& entry) { return entry.name == wanted; };
  const auto entry = std::find_if(zip.entries().begin(), zip.entries().end(), is_wanted);
  if (entry == zip.entries().end()) return missing(zip);
  if (!entry->is_executable)
    return problem(Code::denied, "bootstrap is not executable in the zip",
                   "chmod +x bootstrap and make the zip again, or let `martlet package` make it");
  const Result<std::string> bytes = extent == BootstrapExtent::whole ? zip.extract(wanted) : zip.beginning(wanted, beginning_bytes);
  if (!bytes) return {BootstrapProblem{bytes.error(), true}, {}};
  if (bytes->starts_with("#!")) return check_script(*bytes);
  return bytes->starts_with(elf_magic) ? check_program(*bytes, extent) : foreign(*bytes);
}

Result<void> check_can_start(const std::filesystem::path& zip, const StartTarget& target) {
  if (!target.runtime.starts_with("provided") || target.has_layers) return {};
  Result<archive::Zip> opened = archive::Zip::open(zip);
  if (!opened) return {};
  Bootstrap examined = examine_bootstrap(*opened, BootstrapExtent::beginning);
  if (examined.problem && examined.problem->is_certain) return std::unexpected(std::move(examined.problem->error));
  if (examined.architecture && name_of(*examined.architecture) != target.architecture)
    return std::unexpected(built_for_another_processor(*examined.architecture, target.architecture));
  return {};
}

Error built_for_another_processor(Architecture has, const std::string& wants) {
  return {Code::conflict,
          "bootstrap is built for " + std::string(name_of(has)) + ", and the function runs on " + wants,
          {},
          "build it for " + wants + ", or change the function's architecture"};
}

}  // namespace martlet::deploy
