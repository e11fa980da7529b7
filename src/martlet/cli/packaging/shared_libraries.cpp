#include "shared_libraries.hpp"

#include <unistd.h>

#include <martlet/base/run_program.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

// Removes the variables that would make the loader load something else or print more.
std::vector<std::string> clean_environment() {
  std::vector<std::string> kept = {"LC_ALL=C"};
  for (char** one = environ; *one; ++one) {
    const std::string_view variable = *one;
    if (variable.starts_with("LD_LIBRARY_PATH=") ||
        !(variable.starts_with("LD_") || variable.starts_with("LC_") || variable.starts_with("GLIBC_")))
      kept.emplace_back(variable);
  }
  return kept;
}

std::unexpected<Error> not_found(const fs::path& file, const std::string& library) {
  return failure(Code::missing, file.string() + " needs " + library + ", which was not found on this machine",
                 "install it, or set LD_LIBRARY_PATH to its folder");
}

// Reads "PROGRAM: error while loading shared libraries: libz.so.1: cannot open shared object file: No such file or directory".
std::unexpected<Error> refused(const fs::path& file, std::string_view text) {
  constexpr std::string_view before = "shared libraries: ";
  const std::size_t begin = text.find(before);
  const std::size_t end = text.find(": cannot open shared object file");
  if (begin != std::string_view::npos && end != std::string_view::npos && end > begin + before.size())
    return not_found(file, std::string(text.substr(begin + before.size(), end - begin - before.size())));
  return failure(Code::malformed,
                 "the loader refuses " + file.string() + ": " + replace_invalid_utf8(text.substr(0, text.find('\n')).substr(0, 500)));
}

// "libz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f...)" is read; other lines are for the vDSO and the loader itself.
Result<void> take_line(std::string_view line, const fs::path& file, std::vector<SharedLibrary>& libraries) {
  const std::size_t arrow = line.find(" => ");
  if (arrow == std::string_view::npos) return {};
  const std::string name(line.substr(0, arrow));
  std::string_view place = trim(line.substr(arrow + 4));
  if (place == "not found") return not_found(file, name);
  place = place.substr(0, place.rfind(" (0x"));
  libraries.push_back({fs::path(name).filename().string(), std::string(place)});
  return {};
}

}  // namespace

Result<std::vector<SharedLibrary>> shared_libraries_of(const fs::path& file, const fs::path& loader) {
  // Excludes variants for this machine's processor, since Lambda's may be older.
  const Result<ProgramOutput> listed =
      run_program({.words = {loader.string(), "--glibc-hwcaps-mask", "none", "--list", fs::absolute(file).string()},
                   .environment = clean_environment(),
                   .with_errors = true});
  if (!listed) return std::unexpected(listed.error());
  std::vector<SharedLibrary> libraries;
  Result<void> taken;
  split(listed->text, '\n', [&](std::string_view line) {
    if (taken) taken = take_line(trim(line), file, libraries);
  });
  if (!taken) return std::unexpected(taken.error());
  if (!listed->is_success) return refused(file, listed->text);
  return libraries;
}

}  // namespace martlet::cli
