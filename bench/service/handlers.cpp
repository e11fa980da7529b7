#include "handlers.hpp"

#include <chrono>
#include <stdexcept>
#include <utility>

#include <martlet/async/sleep.hpp>

namespace measured {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<HelloQuery>) {
  return object<HelloQuery>("HelloQuery", field<&HelloQuery::name>("name").min(1).max(64));
}

martlet::Schema describe(martlet::Type<Greeting>) { return object<Greeting>("Greeting", field<&Greeting::message>("message")); }

martlet::Schema describe(martlet::Type<SleepQuery>) {
  return object<SleepQuery>("SleepQuery", field<&SleepQuery::ms>("ms").min(0).max(10'000), field<&SleepQuery::tag>("tag").min(1).max(64));
}

martlet::Schema describe(martlet::Type<SleepResult>) {
  return object<SleepResult>("SleepResult", field<&SleepResult::slept>("slept"), field<&SleepResult::tag>("tag"));
}

martlet::Schema describe(martlet::Type<StreamOptions>) {
  using S = StreamOptions;
  return object<S>("StreamOptions", field<&S::parts>("parts").min(0).max(1'000'000), field<&S::ms>("ms").min(0).max(10'000),
                   field<&S::size>("size").min(1).max(16 * 1024 * 1024), field<&S::fail>("fail").min(0).max(1));
}

namespace {

class GeneratedStream final : public martlet::http::BodyStream {
 public:
  explicit GeneratedStream(StreamOptions options) : options_(options) {}

  martlet::Task<std::optional<std::string>> next() override {
    if (sent_ == options_.parts) {
      if (options_.fail == 1) throw std::runtime_error("the stream was asked to fail");
      co_return std::nullopt;
    }
    if (sent_++ > 0) co_await martlet::sleep(std::chrono::milliseconds(options_.ms));
    co_return std::string(static_cast<std::size_t>(options_.size), 'x');
  }

 private:
  StreamOptions options_;
  int sent_ = 0;
};

}  // namespace

Greeting hello(martlet::Query<HelloQuery> query) { return Greeting{"hello " + query->name}; }

Receipt create_order(martlet::Body<Order> order) { return receipt_of(*order); }

martlet::Task<SleepResult> sleep(martlet::Query<SleepQuery> query) {
  co_await martlet::sleep(std::chrono::milliseconds(query->ms));
  co_return SleepResult{query->ms, std::move(query->tag)};
}

std::unique_ptr<martlet::http::BodyStream> stream(martlet::Query<StreamOptions> options) {
  return std::make_unique<GeneratedStream>(*options);
}

}  // namespace measured
