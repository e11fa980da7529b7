// Code on docs/guides/aws.md. It must compile as printed.
#include <martlet/aws/client/client_plugin.hpp>
#include <martlet/aws/sqs/sqs_client.hpp>
#include <martlet/martlet.hpp>

namespace aws = martlet::aws;

struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>) { return martlet::object<Order>("Order", martlet::field<&Order::id>("id")); }

class PlaceOrder {
 public:
  explicit PlaceOrder(aws::SqsClient& sqs) : sqs_(sqs) {}
  martlet::Task<Order> operator()(martlet::Body<Order> order) {
    aws::SendMessageRequest message;
    message.queue_url = "https://sqs.eu-central-1.amazonaws.com/111111111111/orders";
    message.message_body = martlet::to_json(*order);
    aws::Outcome<aws::SendMessageResponse> sent = co_await sqs_.send_message(std::move(message));
    if (!sent) throw martlet::bad_gateway(to_text(sent.error()));
    co_return *order;
  }

 private:
  aws::SqsClient& sqs_;
};

void app(martlet::Server& server) {
  server.plugin(aws::client());
  server.services().singleton<aws::SqsClient>();
  server.post("/orders", martlet::handler<PlaceOrder>);
}
