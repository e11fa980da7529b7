#pragma once
#include <string>
#include <string_view>

namespace martlet::cloud {

/// A repository, as events and pipelines name it.
struct RepositoryName {
  std::string account{};
  std::string region{};
  std::string name{};

  /// Returns "arn:aws:codecommit:eu-central-1:111111111111:definitions".
  std::string arn() const { return "arn:aws:codecommit:" + region + ":" + account + ":" + name; }
  friend bool operator==(const RepositoryName&, const RepositoryName&) = default;
};

/// A branch or tag that was pushed.
struct Push {
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

/// A receiver of notifications about pushes.
class PushListener {
 public:
  virtual void pushed(const Push& push) = 0;

 protected:
  ~PushListener() = default;
};

}  // namespace martlet::cloud
