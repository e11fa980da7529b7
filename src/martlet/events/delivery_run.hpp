#pragma once
#include <string>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/lambda/context.hpp>
#include <martlet/server/server.hpp>

#include "event_kind.hpp"

namespace martlet {

/// The delivery of a batch's records to their handlers: records of one lane in order, lanes concurrently.
class DeliveryRun {
 public:
  /// `paths` has the route's path of each delivery. All arguments must outlive the run.
  DeliveryRun(const Server::InternalHandler& server, const lambda::Context& context, Batch& batch, const std::vector<std::string>& paths);
  DeliveryRun(const DeliveryRun&) = delete;

  Task<void> run();

 private:
  using Lane = std::vector<std::size_t>;
  Task<void> run_lane(const Lane& lane);
  bool is_out_of_time();
  Task<void> deliver(std::size_t at);
  void log_failure(std::size_t at) const;

  const Server::InternalHandler& server_;
  const lambda::Context& context_;
  Batch& batch_;
  const std::vector<std::string>& paths_;
  std::vector<Lane> lanes_;
  std::size_t begun_ = 0;
};

}  // namespace martlet
