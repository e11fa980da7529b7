// Code on docs/guides/aws.md. It must compile as printed.
#include <martlet/aws/dynamodb/dynamodb_table.hpp>
#include <martlet/martlet.hpp>

namespace aws = martlet::aws;

struct Account {
  std::string id;
  std::int64_t balance = 0;  // in cents
  std::optional<std::string> note;
};
martlet::Schema describe(martlet::Type<Account>) {
  return martlet::object<Account>("Account", martlet::field<&Account::id>("id"), martlet::field<&Account::balance>("balance"),
                                  martlet::field<&Account::note>("note"));
}

martlet::Task<std::string> pay(aws::DynamoDbTable& accounts, std::string from, std::string to, std::int64_t amount) {
  aws::Transaction payment;
  payment.update(accounts, aws::key("id", from), aws::Update().add("balance", -amount), aws::attribute("balance") >= amount);
  payment.update(accounts, aws::key("id", to), aws::Update().add("balance", amount), aws::attribute("id").exists());
  aws::Outcome<void> paid = co_await accounts.write(payment);
  if (paid) co_return "paid";
  const std::vector<aws::CancellationReason> reasons = aws::cancellation_reasons(paid.error());
  if (reasons.size() == 2 && reasons[0].is_condition_failed()) co_return "not enough";
  if (reasons.size() == 2 && reasons[1].is_condition_failed()) co_return "no such account";
  co_return to_text(paid.error());
}

void app(martlet::Server& server) {
  server.services().singleton<aws::DynamoDbTable>([](aws::Client& client) { return aws::DynamoDbTable(client, "accounts"); });
}
