#pragma once

namespace martlet {

/// An additional base class for exceptions after which the same request may succeed in a moment, such as that of a busy database. If a
/// handler throws one, the server responds with 503 and `Retry-After` instead of 500.
class TryLater {
 public:
  virtual ~TryLater() = default;
};

}  // namespace martlet
