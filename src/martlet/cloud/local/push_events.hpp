#pragma once
#include <martlet/base/log.hpp>
#include <martlet/cloud/code_commit/push.hpp>

namespace martlet::cloud {

/// Pushes to CodeCommit's repositories, as others hear of them.
class PushEvents final : public PushListener {
 public:
  explicit PushEvents(Log log) : log_(std::move(log)) {}
  void pushed(const Push& push) override;

 private:
  Log log_;
};

}  // namespace martlet::cloud
