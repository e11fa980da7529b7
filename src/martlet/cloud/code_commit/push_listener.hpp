#pragma once
#include <martlet/cloud/code_commit/pushed_reference.hpp>

namespace martlet::cloud {

/// A receiver of notifications about pushes.
class PushListener {
 public:
  virtual void on_push(const PushedReference& push) = 0;

 protected:
  ~PushListener() = default;
};

}  // namespace martlet::cloud
