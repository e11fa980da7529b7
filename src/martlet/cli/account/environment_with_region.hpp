#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/config/environment.hpp>

namespace martlet::cli {

/// The process's environment, with the region from the command line unless that is "".
class EnvironmentWithRegion final : public Environment {
 public:
  explicit EnvironmentWithRegion(std::string region) : region_(std::move(region)) {}
  std::optional<std::string> get(std::string_view name) const override;

 private:
  std::string region_;
  ProcessEnvironment process_;
};

}  // namespace martlet::cli
