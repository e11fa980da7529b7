#include "source_files.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <martlet/base/run_program.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;
using Paths = std::vector<fs::path>;

bool is_source(const fs::path& path) {
  static const std::set<fs::path> extensions = {".c++", ".cc",  ".cpp", ".cxx", ".h",   ".h++", ".hh",
                                                ".hpp", ".hxx", ".inl", ".ipp", ".ixx", ".tpp"};
  return extensions.contains(path.extension());
}

// A cache of which folders contain a build, so that each is looked up only one time.
class BuildFolders {
 public:
  explicit BuildFolders(fs::path top) : top_(std::move(top)) {}
  /// Returns whether `folder`, or one between it and the top, contains a build.
  bool holds(const fs::path& folder) {
    const auto known = known_.find(folder);
    if (known != known_.end()) return known->second;
    std::error_code failed;
    const bool is_build = fs::exists(folder / "CMakeCache.txt", failed);
    const bool is_within = folder != top_ && folder.has_relative_path() && holds(folder.parent_path());
    return known_[folder] = is_build || is_within;
  }

 private:
  fs::path top_;
  std::map<fs::path, bool> known_;
};

// Returns the files in `folder` according to git; nullopt if git can't list them.
std::optional<Paths> git_files(const fs::path& folder) {
  // A repository's configuration could make git run a program that watches its files.
  const Result<ProgramOutput> listed = run_program({.words = {"git", "-C", folder.string(), "-c", "core.fsmonitor=false", "ls-files", "-z",
                                                              "--cached", "--others", "--exclude-standard", "--", "."}});
  if (!listed || !listed->is_success) return std::nullopt;
  Paths files;
  split(listed->text, '\0', [&](std::string_view name) {
    if (!name.empty() && is_source(name)) files.push_back(folder / name);
  });
  return files;
}

Paths all_files(const fs::path& folder) {
  Paths files;
  std::error_code failed;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    if (at->is_directory(failed) && at->path().filename().string().starts_with('.')) at.disable_recursion_pending();
    if (is_source(at->path())) files.push_back(at->path());
  }
  return files;
}

void add_folder(const fs::path& folder, Paths& to) {
  std::optional<Paths> files = git_files(folder);
  if (!files) files = all_files(folder);
  BuildFolders builds(folder);
  std::error_code failed;
  // git may list a deleted file.
  std::erase_if(*files, [&](const fs::path& file) { return !fs::is_regular_file(file, failed) || builds.holds(file.parent_path()); });
  std::sort(files->begin(), files->end());
  for (const fs::path& file : *files) to.push_back(file.lexically_normal());
}

}  // namespace

Result<Paths> source_files(const Paths& paths) {
  Paths files;
  for (const fs::path& path : paths) {
    std::error_code failed;
    if (fs::is_directory(path, failed)) {
      add_folder(path, files);
    } else if (fs::exists(path, failed)) {
      files.push_back(path);
    } else {
      return failure(Code::not_found, "there is no " + path.string());
    }
  }
  std::set<fs::path> seen;
  std::erase_if(files, [&](const fs::path& file) { return !seen.insert(file).second; });
  return files;
}

}  // namespace martlet::cli
