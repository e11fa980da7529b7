#pragma once
#include <string>

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

}  // namespace martlet::cloud
