#include "order_csv.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/async/blocking.hpp>

namespace orders {
namespace {

constexpr std::int64_t orders_per_part = 200;

class OrderCsv final : public martlet::http::BodyStream {
 public:
  OrderCsv(const OrderStore& orders, char separator) : orders_(orders), separator_(separator) {
    add_line({"order", "customer", "status", "items", "total", "note"});
  }

  martlet::Task<std::optional<std::string>> next() override {
    if (is_at_end_) co_return std::nullopt;
    auto read = [this] { return orders_.orders_after(last_, orders_per_part); };
    const std::vector<Order> page = co_await martlet::blocking(read);
    for (const Order& order : page) add_order(order);
    is_at_end_ = page.size() < orders_per_part;
    if (text_.empty()) co_return std::nullopt;
    co_return std::exchange(text_, {});
  }

 private:
  void add_order(const Order& order) {
    add_line({order.id, order.customer, name_of(order.status), std::to_string(order.items.size()), std::to_string(order.total),
              order.note.value_or("")});
    last_ = order.id;
  }

  void add_line(std::initializer_list<std::string_view> cells) {
    for (const std::string_view cell : cells) {
      add_cell(cell);
      text_ += separator_;
    }
    text_.replace(text_.size() - 1, 1, "\r\n");
  }

  // A spreadsheet would evaluate a note that looks like a formula: an apostrophe makes it text.
  void add_cell(std::string_view cell) {
    text_ += '"';
    if (!cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos) text_ += '\'';
    for (const char c : cell) {
      if (c == '"') text_ += '"';
      text_ += c;
    }
    text_ += '"';
  }

  const OrderStore& orders_;
  const char separator_;
  std::string text_;  // text ready to be sent
  std::string last_;  // the last order in it
  bool is_at_end_ = false;
};

}  // namespace

std::unique_ptr<martlet::http::BodyStream> order_csv(const OrderStore& orders, char separator) {
  return std::make_unique<OrderCsv>(orders, separator);
}

}  // namespace orders
