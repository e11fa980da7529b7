#include "handlers.hpp"

#include <chrono>
#include <stdexcept>
#include <utility>

#include <martlet/async/sleep.hpp>

namespace measured {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<Name>) { return object<Name>("Name", field<&Name::name>("name").min(1).max(64)); }

martlet::Schema describe(martlet::Type<Greeting>) { return object<Greeting>("Greeting", field<&Greeting::message>("message")); }

martlet::Schema describe(martlet::Type<Nap>) {
  return object<Nap>("Nap", field<&Nap::ms>("ms").min(0).max(10'000), field<&Nap::tag>("tag").min(1).max(64));
}

martlet::Schema describe(martlet::Type<Slept>) { return object<Slept>("Slept", field<&Slept::slept>("slept"), field<&Slept::tag>("tag")); }

martlet::Schema describe(martlet::Type<StreamOrder>) {
  using S = StreamOrder;
  return object<S>("StreamOrder", field<&S::parts>("parts").min(0).max(1'000'000), field<&S::ms>("ms").min(0).max(10'000),
                   field<&S::size>("size").min(1).max(16 * 1024 * 1024), field<&S::fail>("fail").min(0).max(1));
}

namespace {

class Parts final : public martlet::http::BodyStream {
 public:
  explicit Parts(StreamOrder order) : order_(order) {}

  martlet::Task<std::optional<std::string>> next() override {
    if (sent_ == order_.parts) {
      if (order_.fail == 1) throw std::runtime_error("the stream was asked to fail");
      co_return std::nullopt;
    }
    if (sent_++ > 0) co_await martlet::sleep(std::chrono::milliseconds(order_.ms));
    co_return std::string(static_cast<std::size_t>(order_.size), 'x');
  }

 private:
  StreamOrder order_;
  int sent_ = 0;
};

}  // namespace

Greeting hello(martlet::Query<Name> query) { return Greeting{"hello " + query->name}; }

Receipt create_order(martlet::Body<Order> order) { return receipt_of(*order); }

martlet::Task<Slept> sleep(martlet::Query<Nap> nap) {
  co_await martlet::sleep(std::chrono::milliseconds(nap->ms));
  co_return Slept{nap->ms, std::move(nap->tag)};
}

std::unique_ptr<martlet::http::BodyStream> stream(martlet::Query<StreamOrder> order) { return std::make_unique<Parts>(*order); }

}  // namespace measured
