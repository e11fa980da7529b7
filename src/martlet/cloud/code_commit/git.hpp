#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cloud::code_commit {

// Calls of git. Each runs it to its end: milliseconds, for repositories of a definition file's size. The user's own
// configuration isn't read. All fail with Code::not_found where there is no git, and Code::unavailable where it fails.

Result<void> make_repository(const std::filesystem::path& repository);

/// The commit that a branch is at; nullopt: there is no such branch.
Result<std::optional<std::string>> commit_of(const std::filesystem::path& repository, const std::string& branch);
/// Of a commit, its first line alone.
Result<std::string> commit_message(const std::filesystem::path& repository, const std::string& commit);
/// The data of a commit. nullopt: there is no such commit.
struct CommitText {
  std::string id{};
  std::string tree{};
  std::vector<std::string> parents{};
  std::string author{};  ///< name, then e-mail, then date ("1767225600 +0000"), a line each; the next likewise
  std::string committer{};
  std::string message{};
};
Result<std::optional<CommitText>> read_commit(const std::filesystem::path& repository, const std::string& commit);
Result<std::vector<std::string>> branches_of(const std::filesystem::path& repository);
/// The branch that a clone checks out, whether it is there or not.
Result<std::string> default_branch_of(const std::filesystem::path& repository);
Result<void> set_default_branch(const std::filesystem::path& repository, const std::string& branch);
/// All files of a commit as a zip, without a folder around them.
Result<std::string> archive(const std::filesystem::path& repository, const std::string& commit);

}  // namespace martlet::cloud::code_commit
