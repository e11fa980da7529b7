#include <algorithm>

#include <martlet/base/random.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/trace.hpp>

namespace martlet::http {
namespace {

constexpr std::size_t trace_digits = 32;
constexpr std::size_t span_digits = 16;
constexpr std::size_t xray_bytes_max = 512;

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool is_odd(char hex_digit) { return (hex_digit <= '9') == (hex_digit % 2 == 1); }

bool is_id(std::string_view text, std::size_t digits) {
  return text.size() == digits && is_hex(text) && text.find_first_not_of('0') != std::string_view::npos;
}

// Returns the value of a header that may occur only once.
std::string_view single(const RequestHeaders& headers, std::string_view name) {
  std::string_view found;
  int count = 0;
  for (const HeaderView& header : headers) {
    if (!equals_ignoring_case(header.name, name)) continue;
    found = header.value;
    ++count;
  }
  return count == 1 ? found : std::string_view();
}

std::optional<XRayTrace> read_xray(Trace& trace, const RequestHeaders& headers, std::string_view of_transport) {
  const std::string_view header = trim(of_transport.empty() ? single(headers, "x-amzn-trace-id") : of_transport);
  std::optional<XRayTrace> read = parse_xray_trace(header);
  if (read) trace.xray = header;
  return read;
}

void begin(Trace& trace, const std::optional<XRayTrace>& xray) {
  if (!xray) {
    trace.trace_id = random_hex(trace_digits);
    return;
  }
  trace.trace_id = xray->trace_id;
  trace.parent_id = xray->parent_id;
  trace.is_sampled = xray->is_sampled;
}

}  // namespace

std::string Trace::traceparent() const { return "00-" + trace_id + '-' + span_id + (is_sampled ? "-01" : "-00"); }

std::string Trace::xray_id() const {
  const std::optional<XRayTrace> its = parse_xray_trace(xray);
  return its ? "1-" + its->trace_id.substr(0, 8) + '-' + its->trace_id.substr(8) : std::string();
}

Trace read_trace(const RequestHeaders& headers, std::string_view xray) {
  Trace trace;
  const std::optional<XRayTrace> of_xray = read_xray(trace, headers, xray);
  trace.span_id = random_hex(span_digits);
  const std::optional<TraceParent> parent = parse_traceparent(single(headers, "traceparent"));
  if (!parent) {
    begin(trace, of_xray);
    return trace;
  }
  trace.trace_id = parent->trace_id;
  trace.parent_id = parent->parent_id;
  trace.is_sampled = parent->is_sampled;
  const std::string state = headers.joined("tracestate").value_or(std::string());
  if (is_tracestate(state)) trace.state = trim(state);
  return trace;
}

void put_trace(const Trace& trace, Headers& headers) {
  const auto put = [&](std::string_view name, std::string value) {
    if (!value.empty() && !headers.has(name)) headers.set(name, std::move(value));
  };
  if (!headers.has("traceparent")) {
    put("tracestate", trace.state);
    put("traceparent", trace.traceparent());
  }
  put("x-amzn-trace-id", trace.xray);
}

const Trace* trace_of(const TaskContext* context) {
  const auto* source = dynamic_cast<const TraceSource*>(context);
  return source ? &source->trace() : nullptr;
}

std::optional<TraceParent> parse_traceparent(std::string_view header) {
  constexpr std::size_t size = 55;  // version 00: "00-" trace "-" parent "-" flags
  if (header.size() < size || header[2] != '-' || header[35] != '-' || header[52] != '-') return std::nullopt;
  const std::string_view version = header.substr(0, 2);
  const std::string_view flags = header.substr(53, 2);
  if (!is_hex(version) || version == "ff" || !is_hex(flags)) return std::nullopt;
  if (header.size() > size && (version == "00" || header[size] != '-')) return std::nullopt;
  const TraceParent parent{header.substr(3, trace_digits), header.substr(36, span_digits), is_odd(flags[1])};
  if (!is_id(parent.trace_id, trace_digits) || !is_id(parent.parent_id, span_digits)) return std::nullopt;
  return parent;
}

std::optional<XRayTrace> parse_xray_trace(std::string_view header) {
  const bool is_visible = std::all_of(header.begin(), header.end(), [](char c) { return c >= ' ' && c < '\x7F'; });
  if (!is_visible || header.size() > xray_bytes_max) return std::nullopt;
  XRayTrace trace;
  split(header, ';', [&](std::string_view part) {
    const std::string_view field = trim(part);
    const std::string_view value = field.substr(std::min(field.size(), field.find('=') + 1));
    if (field.starts_with("Root=1-") && value.size() == 35 && value[10] == '-') {
      trace.trace_id = std::string(value.substr(2, 8)) + std::string(value.substr(11));
    }
    if (field.starts_with("Parent=") && is_id(value, span_digits)) trace.parent_id = value;
    if (field == "Sampled=1") trace.is_sampled = true;
  });
  if (!is_id(trace.trace_id, trace_digits)) return std::nullopt;
  return trace;
}

}  // namespace martlet::http
