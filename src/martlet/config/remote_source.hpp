#pragma once
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>

namespace martlet {

/// A source of parameters. A parameter is JSON text with a name such as "/orders/limits".
class RemoteSource {
 public:
  virtual ~RemoteSource() = default;
  /// Returns the source's name for error messages: "the files below config/".
  virtual std::string name() const = 0;
  /// Returns the text of a parameter. Fails with Code::not_found if no parameter has that name. Errors never contain the text. May be
  /// called again while an earlier call is running.
  virtual Task<Result<std::string>> fetch(std::string parameter) = 0;
  /// Returns the texts of several parameters, in the order of the names. By default fetches each separately and all concurrently.
  virtual Task<std::vector<Result<std::string>>> fetch_all(std::vector<std::string> parameters);
};

}  // namespace martlet
