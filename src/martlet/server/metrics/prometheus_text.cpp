#include "prometheus_text.hpp"

#include <array>
#include <charconv>
#include <map>
#include <tuple>

namespace martlet {
namespace {

std::string in_digits(double number) {
  std::array<char, 32> digits{};
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
}

// A label's value: backslash, quote and line feed are escaped.
std::string quoted(std::string_view value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '\\' || c == '"') text += '\\';
    if (c == '\n') {
      text += "\\n";
    } else {
      text += c;
    }
  }
  return text + '"';
}

std::string labels_of(const RequestSeries& series) {
  return "method=" + quoted(series.method) + ",route=" + quoted(series.route) + ",status=\"" + std::to_string(series.status_class) + "xx\"";
}

std::uint64_t count_of(const RequestSeries& series) {
  std::uint64_t count = 0;
  for (const std::uint64_t bucket : series.at_most) count += bucket;
  return count;
}

void append_head(std::string& text, std::string_view name, std::string_view type, std::string_view help) {
  text.append("# HELP ").append(name).append(" ").append(help).append("\n");
  text.append("# TYPE ").append(name).append(" ").append(type).append("\n");
}

void append_sample(std::string& text, std::string_view name, const std::string& labels, const std::string& value) {
  text += name;
  if (!labels.empty()) text.append("{").append(labels).append("}");
  text.append(" ").append(value).append("\n");
}

// Buckets are cumulative: each includes the smaller ones.
void append_histogram(std::string& text, const RequestSeries& series, const std::vector<double>& bounds) {
  const std::string labels = labels_of(series);
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < series.at_most.size(); ++i) {
    count += series.at_most[i];
    const std::string bound = i < bounds.size() ? in_digits(bounds[i]) : "+Inf";
    append_sample(text, "http_request_duration_seconds_bucket", labels + ",le=\"" + bound + '"', std::to_string(count));
  }
  append_sample(text, "http_request_duration_seconds_sum", labels, in_digits(std::chrono::duration<double>(series.sum).count()));
  append_sample(text, "http_request_duration_seconds_count", labels, std::to_string(count));
}

// Routes of several hosts may have the same path: their series are merged, since each must be written once.
std::vector<RequestSeries> merged(std::vector<RequestSeries> all) {
  std::vector<RequestSeries> distinct;
  std::map<std::tuple<std::string_view, std::string_view, int>, std::size_t> known;
  for (RequestSeries& one : all) {
    const auto [place, is_new] = known.try_emplace({one.method, one.route, one.status_class}, distinct.size());
    if (is_new) {
      distinct.push_back(std::move(one));
      continue;
    }
    RequestSeries& same = distinct[place->second];
    for (std::size_t i = 0; i < same.at_most.size(); ++i) same.at_most[i] += one.at_most[i];
    same.sum += one.sum;
  }
  return distinct;
}

}  // namespace

std::string prometheus_text(const RequestCounts& counts) {
  const std::vector<RequestSeries> all = merged(counts.series());
  std::string text;
  append_head(text, "http_requests_total", "counter", "Requests answered.");
  for (const RequestSeries& one : all) append_sample(text, "http_requests_total", labels_of(one), std::to_string(count_of(one)));
  append_head(text, "http_request_duration_seconds", "histogram", "From a request's arrival to its answer.");
  for (const RequestSeries& one : all) append_histogram(text, one, counts.bounds());
  append_head(text, "http_requests_in_flight", "gauge", "Requests that are under way, this one included.");
  append_sample(text, "http_requests_in_flight", "", std::to_string(counts.in_flight()));
  return text;
}

}  // namespace martlet
