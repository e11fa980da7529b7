#pragma once
#include <atomic>
#include <list>
#include <memory>

#include <martlet/base/result.hpp>

#include "frozen/frozen.hpp"

namespace martlet::schema {

/// The nodes that belong to one schema. Nodes of other schemas point to its root.
class FrozenParts {
 public:
  /// Returns the root once everything that it reaches is complete; otherwise nullptr.
  const Frozen* published() const { return published_.load(std::memory_order_acquire); }

 private:
  friend class Freezer;
  std::atomic<const Frozen*> published_ = nullptr;
  std::list<Frozen> nodes_;  // the first is the root
  std::unique_ptr<FrozenObject> object_;
};

/// Prepares everything reachable from `schema`, once, under one lock for all schemas, since they refer to each other.
Result<void> freeze(const Schema& schema);

}  // namespace martlet::schema
