#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/async/task_context.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::http {

/// The trace that a request belongs to, in the two forms that services on AWS pass on: W3C Trace Context (level 1) and X-Ray's header.
struct Trace {
  std::string trace_id;     ///< 32 hex digits, lower case
  std::string span_id;      ///< 16 digits: this service's work on the request; outgoing calls name it as their parent
  std::string parent_id;    ///< 16 digits: the caller's span; "" if the trace begins here
  bool is_sampled = false;  ///< whether the caller records the trace
  std::string state;        ///< `tracestate` as received; "" for none
  std::string xray;         ///< `x-amzn-trace-id` as received, "Root=1-...;Parent=...;Sampled=1"; "" for none

  /// Returns the header for outgoing calls: "00-{trace_id}-{span_id}-01".
  std::string traceparent() const;
  /// Returns X-Ray's id of the trace, which differs from `trace_id` if the request also had a `traceparent`:
  /// "1-5759e988-bd862e3fe1be46a994272793"; "" for none.
  std::string xray_id() const;
};

/// Returns the trace of a request with these headers. It is read from `traceparent`. If that is missing or malformed, it is read from
/// X-Ray's header, which has the same id in another form; otherwise it is a new trace, not sampled, with an unpredictable id. A malformed
/// `tracestate` is left out. `xray` is what the transport received (http::Request::xray_trace), and takes precedence over the header
/// `x-amzn-trace-id`.
Trace read_trace(const RequestHeaders& headers, std::string_view xray);

/// Sets `traceparent`, `tracestate` and `x-amzn-trace-id` for an outgoing call. Existing headers are kept.
void put_trace(const Trace& trace, Headers& headers);

/// The context of a request that has a trace: code that works for the request finds the trace with current_context().
class TraceSource : public TaskContext {
 public:
  virtual const Trace& trace() const = 0;
};
/// Returns the trace of a context; nullptr if there is no context, or it has no trace.
const Trace* trace_of(const TaskContext* context);

/// A `traceparent` header (W3C Trace Context level 1, section 3.2): in lower case, without zero ids. Of versions after 00, only the known
/// part is read. parse_traceparent() returns nullopt for a malformed header.
struct TraceParent {
  std::string_view trace_id;
  std::string_view parent_id;
  bool is_sampled = false;
};
std::optional<TraceParent> parse_traceparent(std::string_view header);

/// Returns whether the text is a list of at most 32 members in the form of section 3.3, without repeated keys.
bool is_tracestate(std::string_view header);

/// X-Ray's tracing header: `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1`. There may be other fields between
/// them.
/// Contract: AWS X-Ray Developer Guide, "Tracing header". parse_xray_trace() returns nullopt if Root is missing or malformed.
struct XRayTrace {
  std::string trace_id;        ///< Root as 32 hex digits
  std::string_view parent_id;  ///< 16 hex digits; "" if there is none
  bool is_sampled = false;     ///< true for Sampled=1; the caller may also leave the decision open (`?`)
};
std::optional<XRayTrace> parse_xray_trace(std::string_view header);

}  // namespace martlet::http
