#pragma once
#include <memory>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/async/one_shot.hpp>
#include <martlet/async/task.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// A streamed response on its way from the Runtime API, which receives it from the function, to the invoker. It holds one part at a time,
/// so that a slow reader slows the function down. Both ends are on the same loop, and either may disconnect first.
class ResponseStream {
 public:
  explicit ResponseStream(Loop& loop) : loop_(loop) {}
  ResponseStream(const ResponseStream&) = delete;

  /// Called at the function's end. Adds a part, after waiting until the reader has read the previous one. Returns false if the reader has
  /// disconnected.
  Task<bool> put(std::string part);
  /// Ends the response. `problem` is the reason if it ends early, otherwise empty. Only the first call has an effect.
  void end(std::string problem = {});

  /// Called at the reader's end. Returns the next part, or nullopt after the last one. Throws std::runtime_error if the response ended
  /// early.
  Task<std::optional<std::string>> next();
  /// Disconnects the reader.
  void disconnect_reader();

 private:
  void wake(std::optional<OneShot<bool>>& waiter);
  Loop& loop_;
  std::optional<std::string> part_;  // a part that hasn't been read yet
  std::optional<std::string> end_;
  bool is_reader_disconnected_ = false;
  std::optional<OneShot<bool>> waiting_function_;  // set while the function waits for the reader
  std::optional<OneShot<bool>> waiting_reader_;    // set while the reader waits for the function
};

/// Returns the reader's end of a stream as a body.
std::unique_ptr<http::BodyStream> body_of(std::shared_ptr<ResponseStream> stream);

}  // namespace martlet::cloud
