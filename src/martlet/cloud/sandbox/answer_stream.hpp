#pragma once
#include <memory>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/async/one_shot.hpp>
#include <martlet/async/task.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// A streamed answer between the Runtime API, which takes it from the function, and its invoker: one part at a time, so that a slow
/// reader holds the function up. Both ends live on one loop, and either may go first.
class AnswerStream {
 public:
  explicit AnswerStream(Loop& loop) : loop_(loop) {}
  AnswerStream(const AnswerStream&) = delete;

  /// The function's end: waits until the last part was taken. false: the reader has disconnected.
  Task<bool> put(std::string part);
  /// The end. If not empty, the reason why it ended early; the first end counts.
  void end(std::string problem = {});

  /// The reader's end. Throws std::runtime_error if the answer ended early.
  Task<std::optional<std::string>> next();
  /// The reader has disconnected.
  void leave();

 private:
  void wake(std::optional<OneShot<bool>>& who);
  Loop& loop_;
  std::optional<std::string> part_;  // not taken yet
  std::optional<std::string> end_;
  bool has_left_ = false;
  std::optional<OneShot<bool>> taken_;  // while the function waits
  std::optional<OneShot<bool>> come_;   // while the reader does
};

/// The reader's end, as a body.
std::unique_ptr<http::BodyStream> body_of(std::shared_ptr<AnswerStream> stream);

}  // namespace martlet::cloud
