/** Families of chips, data centres, cloud, telecoms, vehicles and language models. */
export const TECHNOLOGY = `
compute|any|算力、总算力、算力规模、峰值算力、算力性能、计算能力、AI算力、单卡算力、芯片算力|compute; computing power; compute performance; peak performance; ai compute; peak compute; ai performance; computing performance; total compute
int8-compute|any|INT8算力、INT8、INT8性能|int8 compute; int8 performance; int8; peak int8; int8 tops
int4-compute|any|INT4算力|int4 compute; int4 performance; int4
fp8-compute|any|FP8算力、FP8|fp8 compute; fp8 performance; fp8; fp8 tensor core
fp16-compute|any|FP16算力、FP16、FP16性能、半精度算力、BF16算力|fp16 compute; fp16 performance; fp16; bf16; fp16 tensor core; bf16 performance; bfloat16
fp32-compute|any|FP32算力、FP32、FP32性能、单精度算力|fp32 compute; fp32 performance; fp32; single precision
fp64-compute|any|FP64算力、FP64、双精度算力|fp64 compute; fp64 performance; fp64; double precision
ai-compute|any|智能算力规模、智能算力、智算规模、智算算力|intelligent computing power; ai computing capacity; intelligent compute capacity
general-compute|any|通用算力、通用算力规模|general-purpose compute; general computing power
energy-efficiency|any|能效比、每瓦算力、能效|energy efficiency; performance per watt; power efficiency
memory-capacity|any|显存、显存容量、内存容量、内存、显存大小、存储容量|memory; memory capacity; vram; gpu memory; memory size; ram; storage capacity
memory-bandwidth|any|显存带宽、内存带宽、存储带宽|memory bandwidth; hbm bandwidth; gpu memory bandwidth
interconnect-bandwidth|any|互联带宽、互连带宽、互联速率、互连速率、卡间互联带宽、片间互联带宽、带宽|interconnect bandwidth; nvlink bandwidth; interconnect; chip-to-chip bandwidth; interconnect speed; bandwidth
max-power|any|功耗、最大功耗、典型功耗、热设计功耗、TDP、额定功率、功率|power; tdp; thermal design power; max power; maximum power; power draw; typical power; board power; rated power; power consumption of the chip
process-node|any|制程、工艺制程、制程工艺、工艺节点、工艺|process node; process; technology node; node; manufacturing process; process technology
transistors|count|晶体管数量、晶体管数、晶体管|transistors; transistor count; number of transistors
die-area|physical|芯片面积、裸片面积、Die面积|die size; die area; chip area
clock|any|主频、频率、加速频率、时钟频率|clock speed; frequency; boost clock; clock frequency; base clock; max frequency
cores|count|核心数、核数、内核数、CPU核心数|cores; core count; number of cores; cpu cores; cuda cores; gpu cores
wafer-capacity|any|晶圆产能、月产能、折合8英寸月产能|wafer capacity; monthly capacity; wafer starts
wafer-shipments|any|晶圆出货量、晶圆销量|wafer shipments; wafers shipped
chips-count|count|芯片数量、卡数、GPU数量、加速卡数量|number of chips; number of gpus; gpus; accelerators; cards; gpu count
servers|count|服务器数量、服务器台数、服务器|servers; number of servers
racks|count|机柜数、机柜数量、标准机架、机架数|racks; cabinets; number of racks; number of cabinets; rack count
data-centres|count|数据中心数量、数据中心数|data centers; data centres; number of data centers; number of data centres
pue|ratio|PUE、电能利用效率|pue; power usage effectiveness
base-stations|count|基站数、5G基站数、基站数量|base stations; 5g base stations; number of base stations
data-traffic|any|流量、移动数据流量、户均流量、DOU|data traffic; mobile data traffic; dou; data usage
latency|any|时延、延迟、首字延迟、响应时间|latency; response time; time to first token; delay
cloud-revenue|money|云收入、云业务收入、云计算收入、云服务收入、云业务营收|cloud revenue; cloud revenues; cloud services revenue; cloud computing revenue
ad-revenue|money|广告收入、营销服务收入、在线营销收入、广告业务收入|advertising revenue; ad revenue; advertising revenues; total advertising revenue; online marketing services
subscription-revenue|money|订阅收入、会员收入、会员服务收入|subscription revenue; subscription revenues; subscriptions revenue; membership fees; subscription and support; membership fee income; subscription services revenue; total subscription revenue
service-revenue|money|服务收入、技术服务收入|service revenue; services revenue; service revenues; revenue from services; total services revenue; services revenues; total service revenue; professional services
product-revenue|money|产品收入、产品销售收入|product revenue; product revenues; product sales; net product sales; revenue from products; products revenue; total product revenue
software-revenue|money|软件收入、软件业务收入|software revenue; software revenues; license revenue; software licenses; licensing revenue; software license revenue; license revenues
hardware-revenue|money|硬件收入、智能硬件收入|hardware revenue; hardware revenues; device revenue
game-revenue|money|游戏收入、网络游戏收入|games revenue; online games revenue; gaming revenue
overseas-revenue|money|海外收入、境外收入、国际业务收入、海外营收|overseas revenue; international revenue; foreign revenue; revenue from overseas; international sales; revenue outside the united states
domestic-revenue|money|境内收入、国内收入|domestic revenue; domestic sales
parameters|count|参数量、参数规模、模型参数、参数、总参数、参数数量、总参数量、模型参数量|parameters; parameter count; model size; number of parameters; total parameters; model parameters
active-parameters|count|激活参数、激活参数量|active parameters; activated parameters
training-tokens|count|训练数据量、训练token数、预训练数据、训练数据、预训练tokens|training tokens; pretraining tokens; training data; tokens trained on; training data size
context-window|any|上下文窗口、上下文长度、上下文|context window; context length; context size; max context; context
training-cost|money|训练成本、训练费用|training cost; cost of training; cost to train; training costs
inference-cost|any|推理成本、推理费用|inference cost; cost of inference
training-time|any|训练时长、训练时间|training time; gpu hours; time to train
token-usage|any|token调用量、日均token调用量、tokens消耗量、Token消耗量、tokens使用量、日均tokens使用量、token使用量|token usage; tokens processed; daily tokens; token consumption; tokens per day
api-calls|any|调用量、API调用量、日均调用量、调用次数|api calls; calls; daily calls; queries; number of calls; requests
input-price|any|输入价格、API输入价格、输入token价格|input price; api input price; input token price; price per input token; input cost
output-price|any|输出价格、API输出价格、输出token价格|output price; api output price; output token price; price per output token; output cost
cached-input-price|any|缓存输入价格、缓存命中价格、API输入价格（缓存命中）|cached input price; cache hit price; cached input
decode-speed|any|生成速度、推理速度、输出速度、解码速度|generation speed; decoding speed; tokens per second; output speed; inference speed; token speed
mmlu|ratio|MMLU|mmlu; mmlu pass@1
mmlu-pro|ratio|MMLU-Pro|mmlu-pro; mmlu pro
gpqa-diamond|ratio|GPQA Diamond、GPQA|gpqa diamond; gpqa; gpqa diamond pass@1
aime-2024|ratio|AIME 2024|aime 2024; aime; aime 2024 pass@1; aime24
aime-2025|ratio|AIME 2025|aime 2025; aime25
math-500|ratio|MATH-500|math-500; math500; math-500 pass@1; math 500; math 500 pass@1
gsm8k|ratio|GSM8K|gsm8k
humaneval|ratio|HumanEval|humaneval; human eval
livecodebench|ratio|LiveCodeBench|livecodebench; livecodebench pass@1
codeforces-rating|ratio|Codeforces评分、Codeforces|codeforces rating; codeforces
swe-bench-verified|ratio|SWE-bench Verified|swe-bench verified; swe-bench; swe bench verified
c-eval|ratio|C-Eval|c-eval; ceval
arena-score|ratio|竞技场得分、Arena得分|arena score; chatbot arena; elo; arena elo; lmarena
accuracy|share|准确率、正确率、精度|accuracy; precision rate; accuracy rate
recall-rate|share|召回率|recall; recall rate
success-rate|share|成功率、任务成功率|success rate; task success rate; pass rate
error-rate|share|错误率、误差率|error rate; hallucination rate; word error rate
code-share|share|AI生成代码占比、AI代码占比|share of code written by ai; ai-generated code share
efficiency-gain|share|效率提升、人效提升|efficiency gain; productivity gain; efficiency improvement
cost-reduction|share|成本下降、降本幅度、成本降幅|cost reduction; cost savings rate; reduction in cost
vehicle-price|any|车型售价、起售价、指导价|vehicle price; starting price; msrp
vehicle-sales|count|汽车销量、新能源汽车销量、新能源车销量、乘用车销量|vehicle sales; car sales; nev sales; ev sales; new energy vehicle sales; passenger vehicle sales
battery-capacity|any|电池容量|battery capacity
energy-density|any|能量密度、电芯能量密度|energy density
cell-efficiency|share|转换效率、电池转换效率|conversion efficiency; cell efficiency; module efficiency
resolution|any|分辨率|resolution
weight|any|重量、质量|weight; mass
screen-size|any|屏幕尺寸|screen size; display size
release-date|date|发布时间、发布日期、上市时间、推出时间|release date; launch date; date of release; released; announced
`;
