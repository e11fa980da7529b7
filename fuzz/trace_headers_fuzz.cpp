// links: http
// Any headers: nothing crashes, and the headers that are passed on are well formed, so that they can't split a header or break the next
// service. Input: three lines, traceparent, tracestate and x-amzn-trace-id.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include <martlet/base/text.hpp>
#include <martlet/http/trace.hpp>

namespace {

using namespace martlet;

void check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::string_view> lines;
  split({reinterpret_cast<const char*>(data), size}, '\n', [&](std::string_view line) { lines.push_back(line); });
  lines.resize(3);
  const http::RequestHeaders headers{{"traceparent", lines[0]}, {"tracestate", lines[1]}, {"x-amzn-trace-id", lines[2]}};
  const http::Trace trace = http::read_trace(headers, "");
  http::Headers outgoing;
  http::put_trace(trace, outgoing);
  for (const http::Headers::Field& field : outgoing) check(http::is_field_value(field.value));
  const auto again = http::parse_traceparent(*outgoing.get("traceparent"));
  check(again && again->trace_id == trace.trace_id && again->parent_id == trace.span_id && again->is_sampled == trace.is_sampled);
  check(trace.state.empty() || http::is_tracestate(trace.state));
  check(trace.xray.empty() || http::parse_xray_trace(trace.xray).has_value());
  return 0;
}
