#pragma once
#include <utility>

#include <martlet/base/std_memory.hpp>
#include <martlet/server/boom.hpp>
#include <martlet/server/response.hpp>

namespace martlet {

/// The decision of a stage, an extension or a pre method: continue, respond now, or fail. (hapi: `h.continue`, `h.response().takeover()`,
/// an error.)
class [[nodiscard]] Step {
 public:
  Step() = default;  ///< continue
  Step(Boom error);  ///< fail
  static Step takeover(Response response);

  bool continues() const { return !error_ && !response_; }
  std::unique_ptr<Boom> take_error() { return std::move(error_); }
  std::unique_ptr<Response> take_response() { return std::move(response_); }
  const Boom* error() const { return error_.get(); }

 private:
  std::unique_ptr<Boom> error_;
  std::unique_ptr<Response> response_;
};

/// `return proceed;` in an extension or a pre method.
struct Proceed {
  operator Step() const { return {}; }
};
inline constexpr Proceed proceed{};
Step takeover(Response response);

}  // namespace martlet
