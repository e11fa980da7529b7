#pragma once
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>

namespace martlet {

/// Where parameters are fetched from. A parameter is a JSON text with a name such as "/orders/limits".
class RemoteSource {
 public:
  virtual ~RemoteSource() = default;
  /// For error messages: "the files below config/".
  virtual std::string name() const = 0;
  /// The text of a parameter. Fails with Code::not_found if there is none with that name. Errors never contain the text.
  /// May be called again while an earlier call is running.
  virtual Task<Result<std::string>> fetch(std::string parameter) = 0;
  /// Several, in the order of the names. By default each separately and all concurrently.
  virtual Task<std::vector<Result<std::string>>> fetch_all(std::vector<std::string> parameters);
};

}  // namespace martlet
