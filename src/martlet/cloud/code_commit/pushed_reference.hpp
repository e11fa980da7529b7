#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/code_commit/repository_name.hpp>

namespace martlet::cloud {

/// A branch or tag that was pushed.
struct PushedReference {
  RepositoryName repository{};
  std::string repository_id{};
  std::string reference{};   ///< "refs/heads/main"
  std::string old_commit{};  ///< empty if the reference was created
  std::string new_commit{};  ///< empty if the reference was deleted

  /// Returns "main" for "refs/heads/main", or "" if the reference isn't a branch.
  std::string branch() const {
    constexpr std::string_view heads = "refs/heads/";
    return reference.starts_with(heads) ? reference.substr(heads.size()) : std::string();
  }
};

}  // namespace martlet::cloud
