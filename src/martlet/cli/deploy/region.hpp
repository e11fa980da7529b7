#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/config/environment.hpp>

namespace martlet::cli {

/// The process's variables, but for a region that was given on the command line ("": none was).
class WithRegion final : public Environment {
 public:
  explicit WithRegion(std::string region) : region_(std::move(region)) {}
  std::optional<std::string> get(std::string_view name) const override;

 private:
  std::string region_;
  ProcessEnvironment process_;
};

}  // namespace martlet::cli
