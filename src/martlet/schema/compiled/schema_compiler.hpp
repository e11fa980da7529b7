#pragma once
#include <atomic>
#include <list>
#include <memory>

#include <martlet/base/result.hpp>

#include "compiled/compiled_schema.hpp"

namespace martlet::schema {

/// The nodes that belong to one schema. Nodes of other schemas point to its root.
class CompiledSchema {
 public:
  /// Returns the root once everything that it reaches is complete; otherwise nullptr.
  const CompiledNode* published() const { return published_.load(std::memory_order_acquire); }

 private:
  friend class SchemaCompiler;
  std::atomic<const CompiledNode*> published_ = nullptr;
  std::list<CompiledNode> nodes_;  // the first is the root
  std::unique_ptr<CompiledObject> object_;
};

/// Prepares everything reachable from `schema`, once, under one lock for all schemas, since they refer to each other.
Result<void> compile(const Schema& schema);

}  // namespace martlet::schema
