#pragma once
#include <chrono>
#include <optional>
#include <string>

#include <martlet/async/task.hpp>

namespace martlet::cloud {

/// What an event source mapping needs to know about its function.
struct MappedFunction {
  std::string arn{};
  std::string role{};
  std::chrono::seconds timeout{};
};

/// The response of a mapped function, or nullopt if the invocation ended without one.
using FunctionResponse = std::optional<std::string>;

/// The functions of Lambda, as event source mappings use them.
class MappedFunctions {
 public:
  virtual std::optional<MappedFunction> find(const std::string& account, const std::string& region, const std::string& function) = 0;
  virtual Task<FunctionResponse> invoke(std::string arn, std::string event) = 0;

 protected:
  ~MappedFunctions() = default;
};

}  // namespace martlet::cloud
