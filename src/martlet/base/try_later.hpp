#pragma once

namespace martlet {

/// What an exception derives from as well, where the same may succeed in a moment: a database that others keep busy. Where a handler
/// throws one, a server answers 503 with `Retry-After`, in place of 500.
class TryLater {
 public:
  virtual ~TryLater() = default;
};

}  // namespace martlet
