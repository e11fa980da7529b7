#include "resumable_download.hpp"

#include "call.hpp"
#include "session_parts.hpp"

namespace martlet::aws {
namespace {

class Streaming {
 public:
  Streaming(Session session, const Operation& operation, WireRequest request, bool may_resume, DownloadSink& sink)
      : session_(std::move(session)), may_resume_(may_resume), first_request_(std::move(request)), once_{operation, request_} {
    request_ = first_request_;
    once_.sink = &sink;
  }
  Streaming(const Streaming&) = delete;

  Task<Outcome<WireResponse>> try_once() {
    if (once_.received > 0) {
      request_ = first_request_;
      request_.headers.push_back({"range", "bytes=" + std::to_string(once_.received) + "-"});
      request_.headers.push_back({"if-match", *once_.head->get("etag")});
    }
    Outcome<WireResponse> outcome = co_await attempt(session_, once_);
    // The sink can't undo what it has received, so a download that can't be resumed fails.
    if (!outcome && once_.received > 0 && !can_resume() && is_transient(outcome.error())) outcome.error().code = failure_code::broke_off;
    co_return outcome;
  }
  http::Headers first_head() const { return once_.head.value_or(http::Headers()); }

 private:
  bool can_resume() const { return may_resume_ && once_.head && once_.head->has("etag"); }

  const Session session_;
  const bool may_resume_;
  const WireRequest first_request_;
  WireRequest request_;
  Attempt once_;
};

}  // namespace

Task<Outcome<WireResponse>> stream_response(Session session, const Operation& operation, WireRequest request, bool may_resume,
                                            DownloadSink& sink) {
  Streaming streaming(session, operation, std::move(request), may_resume, sink);
  const TryOnce try_once = [&streaming] { return streaming.try_once(); };
  Outcome<WireResponse> outcome = co_await with_retries(session, true, try_once);
  if (outcome) outcome->headers = streaming.first_head();
  co_return outcome;
}

}  // namespace martlet::aws
