#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/encryption/text_cipher.hpp>
#include <martlet/cloud/execution/async_invocation_queue.hpp>
#include <martlet/sqlite/database.hpp>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Implements AsyncInvocationQueueBackend: stores queued invocations in SQLite, with encrypted events, until they are completed; finds
/// their functions; and sends records of completed invocations to destinations.
class QueuedInvocationStore final : public AsyncInvocationQueueBackend {
 public:
  QueuedInvocationStore(ControlPlane& plane, sqlite::Database database, TextCipher cipher)
      : plane_(plane), database_(std::move(database)), cipher_(std::move(cipher)) {}
  static std::vector<std::string> migrations();

  std::optional<RunnableFunction> function_of(const QueuedInvocation& event) override;
  EventInvokeConfig config_of(const QueuedInvocation& event) override;
  void store(const QueuedInvocation& event) override;
  void remove(std::string_view request_id) override;
  std::vector<QueuedInvocation> load() override;
  /// Sends a record of the invocation to the function's destination, if any.
  void on_ended(const QueuedInvocation& event, InvocationEnding ending, const InvokeResult* last) override;

 private:
  ControlPlane& plane_;
  sqlite::Database database_;
  TextCipher cipher_;
};

}  // namespace martlet::cloud::lambda
