#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cloud::code_commit {

// Functions that run git. Each waits for git to exit, which takes milliseconds for repositories the size of a definition file. The user's
// git configuration isn't read. All fail with Code::not_found if git isn't installed, and with Code::unavailable if it fails.

Result<void> make_repository(const std::filesystem::path& repository);

/// Returns the commit that a branch points at, or nullopt if there is no such branch.
Result<std::optional<std::string>> commit_of(const std::filesystem::path& repository, const std::string& branch);
/// Returns the first line of a commit's message.
Result<std::string> commit_message(const std::filesystem::path& repository, const std::string& commit);
/// The data of a commit. read_commit() returns nullopt if there is no such commit.
struct CommitText {
  std::string id{};
  std::string tree{};
  std::vector<std::string> parents{};
  std::string author{};  ///< name, e-mail and date ("1767225600 +0000"), one per line, as in the next member
  std::string committer{};
  std::string message{};
};
Result<std::optional<CommitText>> read_commit(const std::filesystem::path& repository, const std::string& commit);
Result<std::vector<std::string>> branches_of(const std::filesystem::path& repository);
/// Returns the branch that a clone checks out, whether or not the branch exists.
Result<std::string> default_branch_of(const std::filesystem::path& repository);
Result<void> set_default_branch(const std::filesystem::path& repository, const std::string& branch);
/// Returns all files of a commit as a zip, without an enclosing folder.
Result<std::string> archive(const std::filesystem::path& repository, const std::string& commit);

}  // namespace martlet::cloud::code_commit
